"""What must hold in every window and dialog; each test of a screen or dialog calls ``assert_accessible`` on its own."""

from __future__ import annotations

from itertools import pairwise

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QAbstractSpinBox,
    QApplication,
    QCalendarWidget,
    QCheckBox,
    QComboBox,
    QLabel,
    QPushButton,
    QWidget,
)

from ui.theme import Theme

TEXT_SCALES = (100, 150, 200)


def assert_accessible(window: QWidget, theme: Theme) -> None:
    """Check names, labels of combo boxes, tab order and, at three text sizes, that nothing is clipped."""
    nameless = nameless_widgets(window)
    assert nameless == [], f"without a name: {nameless}"
    by_value = combos_named_by_value(window)
    assert by_value == [], f"named by their value: {by_value}"
    jumps = jumps_in_tab_order(window)
    assert jumps == [], f"tab order jumps: {jumps}"
    try:
        for scale in TEXT_SCALES:
            theme.apply(text_scale=scale)
            settle(window)
            clipped = clipped_texts(window)
            assert clipped == [], f"clipped at {scale} %: {clipped}"
    finally:
        theme.apply(text_scale=100)
        settle(window)


def settle(window: QWidget) -> None:
    """Let layouts take their sizes; a dialog that fits its size to the content does so again."""
    QApplication.sendPostedEvents()
    fit = getattr(window, "fit_to_content", None)
    if fit is not None:
        fit()
    elif window.isWindow():
        window.resize(window.size().expandedTo(window.minimumSizeHint()))
    for layout_owner in [window, *window.findChildren(QWidget)]:
        layout = layout_owner.layout()
        if layout is not None:
            layout.activate()
    QApplication.sendPostedEvents()


def focusable_widgets(window: QWidget) -> list[QWidget]:
    """List what Tab can reach, in the order in which it does."""
    chain: list[QWidget] = []
    widget = window.nextInFocusChain()
    while widget is not None and widget is not window:
        if _takes_tab(widget) and window.isAncestorOf(widget) and widget.isVisibleTo(window):
            chain.append(widget)
        widget = widget.nextInFocusChain()
    return chain


def nameless_widgets(window: QWidget) -> list[str]:
    """List what a screen reader could not name."""
    return [_described(widget) for widget in focusable_widgets(window) if not _name(widget)]


def combos_named_by_value(window: QWidget) -> list[str]:
    """List combo boxes without a name of their own: a screen reader would read their value as the name."""
    return [
        _described(combo)
        for combo in window.findChildren(QComboBox)
        if combo.isVisibleTo(window) and _takes_tab(combo) and not combo.accessibleName()
    ]


def jumps_in_tab_order(window: QWidget) -> list[str]:
    """List neighbours of the tab order that share a parent and stand the other way round on the screen."""
    jumps: list[str] = []
    chain = focusable_widgets(window)
    for before, after in pairwise(chain):
        if before.parentWidget() is after.parentWidget() and not _reads_before(window, before, after):
            jumps.append(f"{_described(before)} → {_described(after)}")
    return jumps


def clipped_texts(window: QWidget) -> list[str]:
    """List labels, buttons and boxes that are smaller than their text."""
    clipped: list[str] = []
    for widget in window.findChildren(QWidget):
        if not widget.isVisibleTo(window) or _is_inner(widget):
            continue
        if isinstance(widget, QLabel):
            too_small = _label_is_clipped(widget)
        elif isinstance(widget, (QPushButton, QCheckBox)):
            hint = widget.minimumSizeHint() if isinstance(widget, QPushButton) else widget.sizeHint()
            too_small = bool(widget.text()) and (
                widget.width() < hint.width() - 1 or widget.height() < hint.height() - 1
            )
        else:
            continue
        if too_small:
            clipped.append(_described(widget))
    return clipped


def _label_is_clipped(label: QLabel) -> bool:
    if not label.text() or label.width() == 0 or _may_give_way(label):
        return False
    if label.wordWrap():
        return label.height() < label.heightForWidth(label.width()) - 1
    hint = label.sizeHint()
    return label.width() < hint.width() - 1 or label.height() < hint.height() - 1


def _may_give_way(label: QLabel) -> bool:
    """A label that may be cut says the whole in its tool tip."""
    return bool(label.toolTip()) and label.sizePolicy().horizontalPolicy() == label.sizePolicy().Policy.Ignored


def _takes_tab(widget: QWidget) -> bool:
    takes = bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus) and widget.isEnabled()
    return takes and not _is_inner(widget) and widget.focusProxy() is None


def _is_inner(widget: QWidget) -> bool:
    """Tell whether a widget is a part of a compound one, which has the name."""
    parent = widget.parentWidget()
    while parent is not None:
        if isinstance(parent, (QComboBox, QAbstractSpinBox, QCalendarWidget)):
            return True
        if isinstance(parent, QAbstractScrollArea) and widget in (
            parent.verticalScrollBar(),
            parent.horizontalScrollBar(),
        ):
            return True
        parent = parent.parentWidget()
    return False


def _name(widget: QWidget) -> str:
    if isinstance(widget, QAbstractButton) and widget.text().strip():
        return widget.text()
    if widget.accessibleName():
        return widget.accessibleName()
    interface = QAccessible.queryAccessibleInterface(widget)
    return "" if interface is None else interface.text(QAccessible.Text.Name)


def _reads_before(window: QWidget, before: QWidget, after: QWidget) -> bool:
    first, second = before.mapTo(window, QPoint(0, 0)), after.mapTo(window, QPoint(0, 0))
    overlap = min(first.y() + before.height(), second.y() + after.height()) - max(first.y(), second.y())
    on_one_line = overlap > min(before.height(), after.height()) // 2
    return first.x() <= second.x() if on_one_line else first.y() <= second.y() or first.x() < second.x()


def _described(widget: QWidget) -> str:
    text = getattr(widget, "text", None)
    words = text() if callable(text) else ""
    return f"{type(widget).__name__}({widget.accessibleName() or words or widget.objectName()})"
