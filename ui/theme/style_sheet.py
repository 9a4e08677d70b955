"""The one style sheet, made of tokens. Widgets choose a look by their dynamic property ``look``."""

from __future__ import annotations

from string import Template

from resources import path_to
from ui.theme.tokens import colours_of

_LENGTHS = (1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 12, 14, 16, 18, 20, 24, 28, 32, 34, 36, 40, 56)
_POINTS = {"small": 9.0, "text": 10.0, "lead": 11.0, "heading": 14.0, "title": 17.0, "figure": 19.0}


def style_sheet(*, dark: bool, text_scale: int) -> str:
    """Fill the template with one look's colours and with lengths and font sizes scaled by ``text_scale`` percent.

    ``$px12`` is twelve pixels of the design, ``$line`` a colour token, ``$small_size`` a font size.
    """
    values = {token.value: value for token, value in colours_of(dark=dark).items()}
    values |= {f"px{length}": f"{round(length * text_scale / 100)}px" for length in _LENGTHS}
    values |= {f"{name}_size": f"{points * text_scale / 100:.1f}pt" for name, points in _POINTS.items()}
    values["check_image"] = path_to("icons", "check-dark.svg" if dark else "check-light.svg").as_posix()
    values["down_image"] = path_to("icons", "down-dark.svg" if dark else "down-light.svg").as_posix()
    values["up_image"] = path_to("icons", "up-dark.svg" if dark else "up-light.svg").as_posix()
    return _TEMPLATE.substitute(values)


_TEMPLATE = Template("""
QWidget { color: $text; }
QWidget:disabled { color: $disabled_text; }
QMainWindow, QDialog, QWidget[look="page"] { background: $background; }
QToolTip { background: $text; color: $surface; border: none; padding: $px4 $px8; }

QWidget[look="sidebar"] { background: $sidebar; border: none; border-right: 1px solid $line; }
QLabel[look="brand"] { font-size: $lead_size; font-weight: 700; }
QToolButton[look="entry"] { background: transparent; border: 1px solid transparent; border-radius: $px7;
  padding: $px8 $px10; text-align: left; }
QToolButton[look="entry"]:hover { background: $hover; }
QToolButton[look="entry"]:checked { background: $sidebar_chosen; color: $accent; font-weight: 600; }
QToolButton[look="entry"]:focus { border: 1px solid $accent; }

QWidget[look="top_bar"] { background: $surface; border: none; border-bottom: 1px solid $line; }
QWidget[look="status_line"] { background: $sidebar; border: none; border-top: 1px solid $line; }
QWidget[look="status_line"] QLabel { font-size: $small_size; color: $muted; }
QLabel[look="title"] { font-size: $title_size; font-weight: 700; }
QLabel[look="heading"] { font-size: $heading_size; font-weight: 700; }
QLabel[look="strong"] { font-weight: 600; }
QLabel[look="today"] { color: $accent; font-weight: 600; }
QLabel[look="figure"] { font-size: $figure_size; font-weight: 700; }
QLabel[look="points"] { color: $accent; font-size: $heading_size; font-weight: 700; }
QLabel[look="muted"] { color: $muted; }
QLabel[look="small"] { color: $muted; font-size: $small_size; }
QLabel[look="problem"] { color: $bad; font-size: $small_size; }
QLabel[look="field_label"] { font-size: $small_size; font-weight: 600; }

QFrame[look="card"] { background: $surface; border: 1px solid $line; border-radius: $px9; }
QFrame[look="rule"] { background: $line; border: none; max-height: 1px; min-height: 1px; }
QFrame[look="upright_rule"] { background: $soft_line; border: none; max-width: 1px; min-width: 1px; }
QFrame[look="soft_rule"] { background: $soft_line; border: none; max-height: 1px; min-height: 1px; }

QPushButton { background: $surface; border: 1px solid $line; border-radius: $px7; padding: $px6 $px12;
  min-height: $px20; font-weight: 500; }
QPushButton:hover { background: $hover; }
QPushButton:pressed { background: $neutral_soft; }
QPushButton, QToolButton { outline: none; }
QPushButton:focus { border: 2px solid $accent; padding: $px5 $px10; }
QPushButton[look="primary"] { background: $accent; border-color: $accent; color: $on_accent; font-weight: 600; }
QPushButton[look="primary"]:hover { background: $accent_hover; border-color: $accent_hover; }
QPushButton[look="primary"]:focus { border: 2px solid $text; }
QPushButton[look="primary"]:disabled { background: $neutral_soft; border-color: $line; color: $disabled_text; }
QPushButton[look="danger"] { color: $bad; }
QPushButton[look="quiet"] { background: transparent; border-color: transparent; color: $accent; }
QPushButton[look="quiet"]:hover { background: $hover; }
QPushButton[look="quiet"]:disabled { color: $disabled_text; }
QPushButton[look="chip"] { padding: $px4 $px10; }
QPushButton[look="chip"]:checked { background: $accent_soft; border-color: $accent; color: $accent; }
QPushButton[look="choice"]:checked { background: $accent; border-color: $accent; color: $on_accent; }
QPushButton[look="choice"]:checked:focus { border: 2px solid $text; }
QPushButton[look="icon"] { padding: $px6 $px7; }
QPushButton[look="icon"]:focus { padding: $px5 $px6; }
QPushButton[look="line"] { background: transparent; border: 1px solid transparent; padding: 0px; min-height: 0px; }
QPushButton[look="line"]:hover { background: $hover; }
QPushButton[look="line"]:focus { border: 2px solid $accent; padding: 0px; }
QPushButton[look="link"] { background: transparent; border: 1px solid transparent; color: $muted; padding: 0px $px4;
  min-height: 0px; }
QPushButton[look="link"]:hover { color: $accent; }
QPushButton[look="link"]:focus { border: 1px solid $accent; padding: 0px $px4; }
QPushButton[look="value"], QPushButton[look="no_value"] { background: transparent; border: 1px solid transparent;
  border-radius: $px4; padding: 1px 2px; min-height: 0px; text-align: left; font-weight: 400; }
QPushButton[look="no_value"] { color: $muted; }
QPushButton[look="value"]:hover, QPushButton[look="no_value"]:hover { background: $hover; border-color: $line; }
QPushButton[look="value"]:focus, QPushButton[look="no_value"]:focus { border: 2px solid $accent; padding: 0px 1px; }
QPushButton[look="find"] { background: $background; border-color: $line; padding: 0px; min-height: 0px; }
QPushButton[look="find"]:hover { background: $hover; }
QPushButton[look="find"]:focus { border: 2px solid $accent; }
QPushButton[look="find"] QLabel:disabled { color: $disabled_text; }
QLabel[look="keys"] { color: $muted; background: $surface; border: 1px solid $line; border-radius: $px4;
  font-size: $small_size; padding: 0px $px5; }
QFrame[look="find_panel"] { background: $surface; border: 1px solid $field_line; border-radius: $px9; }
QPushButton::menu-indicator { subcontrol-position: right center; right: $px6; }

QLineEdit, QPlainTextEdit, QTextEdit, QAbstractSpinBox, QComboBox { background: $surface;
  border: 1px solid $field_line; border-radius: $px7; padding: $px5 $px10; min-height: $px20;
  selection-background-color: $accent; selection-color: $on_accent; }
QLineEdit:focus, QPlainTextEdit:focus, QTextEdit:focus, QAbstractSpinBox:focus, QComboBox:focus {
  border: 2px solid $accent; padding: $px4 $px9; }
QLineEdit:disabled, QPlainTextEdit:disabled, QAbstractSpinBox:disabled, QComboBox:disabled {
  background: $background; border-color: $line; }
QLineEdit[problem="true"], QPlainTextEdit[problem="true"], QAbstractSpinBox[problem="true"],
QComboBox[problem="true"] { border: 2px solid $bad; padding: $px4 $px9; }
QAbstractSpinBox QLineEdit, QComboBox QLineEdit { border: none; padding: 0px; background: transparent;
  min-height: 0px; }
QAbstractSpinBox { max-height: $px20; }
QSpinBox::up-button, QSpinBox::down-button { width: $px24; border: none; background: transparent; }
QSpinBox::up-arrow { image: url($up_image); width: $px12; height: $px12; }
QSpinBox::down-arrow { image: url($down_image); width: $px12; height: $px12; }
QComboBox::drop-down, QDateEdit::drop-down { border: none; width: $px24; }
QComboBox::down-arrow, QDateEdit::down-arrow { image: url($down_image); width: $px12; height: $px12; }
QComboBox QAbstractItemView { background: $surface; border: 1px solid $line; outline: none;
  selection-background-color: $accent_soft; selection-color: $text; }

QCheckBox, QRadioButton { spacing: $px8; padding: $px2; border: 1px solid transparent; border-radius: $px4; }
QCheckBox:focus, QRadioButton:focus { border: 1px solid $accent; }
QCheckBox::indicator, QAbstractItemView::indicator { width: $px16; height: $px16; border: 1px solid $field_line;
  border-radius: $px4; background: $surface; }
QCheckBox::indicator:checked, QAbstractItemView::indicator:checked { background: $accent; border-color: $accent;
  image: url($check_image); }
QCheckBox::indicator:disabled { border-color: $line; background: $background; }
QRadioButton::indicator { width: $px14; height: $px14; border: 1px solid $field_line; border-radius: $px8;
  background: $surface; }
QRadioButton::indicator:checked { background: $accent; border: 3px solid $accent_soft; }

QTableView, QListView, QTreeView { background: $surface; border: none; outline: none; gridline-color: $soft_line;
  selection-background-color: $accent_soft; selection-color: $text; }
QTableView::item, QListView::item { padding: $px6 $px10; border-bottom: 1px solid $soft_line; }
QTableView::item:selected, QListView::item:selected { background: $accent_soft; color: $text; }
QTableView, QListView { border: 1px solid transparent; border-radius: $px7; }
QTableView:focus, QListView:focus { border-color: $accent; }
QListView[look="lines"], QListView[look="lines"]:focus { border: none; }
QListView[look="board"], QListView[look="board"]:focus { background: transparent; border: none; }
QHeaderView, QHeaderView::section { background: $background; border: none; font-size: $small_size;
  font-weight: 600; color: $muted; }
QHeaderView::section { padding: $px8 $px10; border-bottom: 1px solid $line; }
QTableCornerButton::section { background: $background; border: none; }

QLabel[look="pill"] { border-radius: $px6; padding: $px2 $px7; font-size: $small_size; }
QLabel[tone="neutral"] { background: $neutral_soft; color: $muted; }
QLabel[tone="info"] { background: $accent_soft; color: $accent; }
QLabel[tone="good"] { background: $good_soft; color: $good; }
QLabel[tone="attention"] { background: $attention_soft; color: $attention; }
QLabel[tone="bad"] { background: $bad_soft; color: $bad; }
QLabel[look="badge"] { background: $attention_soft; color: $attention; border-radius: $px8; padding: 0px $px6;
  font-size: $small_size; }
QFrame[look="banner"] { border-radius: $px9; border: 1px solid $line; background: $accent_soft; }
QFrame[look="banner"][tone="attention"] { background: $attention_soft; border-color: $attention; }
QFrame[look="banner"][tone="bad"] { background: $bad_soft; border-color: $bad; }
QFrame[look="banner"][tone="good"] { background: $good_soft; border-color: $good; }
QFrame[look="undo_bar"] { background: $text; border: none; border-radius: $px9; }
QFrame[look="undo_bar"] QLabel { color: $surface; }
QFrame[look="undo_bar"] QPushButton { background: transparent; border-color: $surface; color: $surface; }
QFrame[look="undo_bar"] QPushButton:hover { background: $muted; }
QLabel[look="ribbon"] { background: $attention_soft; color: $attention; font-size: $small_size; font-weight: 600;
  padding: $px3 $px10; border-radius: $px6; }

QProgressBar { background: $soft_line; border: none; border-radius: $px3; max-height: $px6; min-height: $px6; }
QProgressBar::chunk { background: $accent; border-radius: $px3; }
QScrollArea, QScrollArea > QWidget > QWidget[look="page"] { border: none; }
QScrollBar { background: transparent; border: none; }
QScrollBar:vertical { width: $px10; }
QScrollBar:horizontal { height: $px10; }
QScrollBar::handle { background: $field_line; border-radius: $px4; margin: 1px; }
QScrollBar::handle:vertical { min-height: $px24; }
QScrollBar::handle:horizontal { min-width: $px24; }
QScrollBar::add-line, QScrollBar::sub-line, QScrollBar::add-page, QScrollBar::sub-page { background: transparent;
  border: none; width: 0px; height: 0px; }
QMenu { background: $surface; border: 1px solid $line; padding: $px4; }
QMenu::item { padding: $px6 $px20 $px6 $px12; border-radius: $px4; }
QMenu::item:selected { background: $accent_soft; color: $text; }
QMenu::item:disabled { color: $disabled_text; }
QMenu::separator { height: 1px; background: $line; margin: $px4; }
QSplitter::handle { background: transparent; }
QCalendarWidget QWidget { alternate-background-color: $background; }
QCalendarWidget QToolButton { background: transparent; border: none; padding: $px4; color: $text; }
QCalendarWidget QAbstractItemView { background: $surface; selection-background-color: $accent;
  selection-color: $on_accent; }
""")
