"""The preview: pages on a grey ground, which can be scrolled and made larger. Pictures are handed to it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from PySide6.QtCore import QEvent, QPoint, QPointF, QRect, QRectF, QSize, QSizeF, Qt, Signal, Slot
from PySide6.QtGui import (
    QColor,
    QCursor,
    QFocusEvent,
    QImage,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QAbstractScrollArea, QWidget

from models.values.language import LanguageCode
from models.values.printing import Paper
from translations import _
from ui.printing.page_pictures import picture_of
from ui.printing.sheets import SheetPreview
from ui.screens.documents.drawing import COARSE_DPI, PagesInSight
from ui.screens.documents.line_cursor import ShownLine
from ui.screens.documents.line_guide import LineGuide
from ui.screens.documents.page_layout import (
    SCREEN_DPI,
    PageKey,
    PagePlace,
    Spacing,
    fitting_dpi,
    lay_out,
    page_size,
)
from ui.theme import Colour, Theme

ZOOM_STEPS = (25, 33, 50, 67, 75, 100, 125, 150, 200)
_TWO_ABREAST_FROM = 480


@dataclass(frozen=True, slots=True, kw_only=True)
class CaptionedSheet:
    """One language in the preview, and what stands above its pages."""

    language: LanguageCode
    caption: str


@dataclass(slots=True, kw_only=True)
class _Drawn:
    pictures: list[QImage] = field(default_factory=list)
    complaint: str = ""


class PageView(QAbstractScrollArea):
    """Shows sheets in order. Until a page is drawn anew its last picture stays, stretched if need be."""

    in_sight_changed = Signal(object)  # PagesInSight
    pages_changed = Signal()  # how many there are, which are in sight, how large they are

    def __init__(self, parent: QWidget, *, theme: Theme) -> None:
        super().__init__(parent)
        self._theme = theme
        self._paper = Paper.A4
        self._is_landscape = False
        self._zoom: int | None = None
        self._dpi = SCREEN_DPI
        self._sheets: tuple[CaptionedSheet, ...] = ()
        self._drawn: dict[LanguageCode, _Drawn] = {}
        self._places: tuple[PagePlace, ...] = ()
        self.guide = LineGuide(self)
        self.guide.changed.connect(self._on_line_changed)
        self.guide.stepped.connect(self._on_stepped)
        self.guide.learned.connect(self._on_learned)
        self.viewport().setMouseTracking(True)
        self.setFrameShape(QAbstractScrollArea.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMinimumSize(theme.px(200), theme.px(110))
        theme.changed.connect(self.viewport().update)

    @property
    def page_total(self) -> int:
        """Give the number of pages; a language that is not drawn yet counts as one."""
        return len(self._places)

    @property
    def percent(self) -> int:
        """Give the scale, 100 for the size on paper."""
        return round(self._dpi * 100 / SCREEN_DPI)

    def pages_of(self, language: LanguageCode) -> int:
        """Give the pages of one language, 1 as long as nobody knows."""
        return self._page_count(language)

    def pages_in_sight(self) -> tuple[int, int]:
        """Give the first and last page of which a good part is in sight, counted from 1; (0, 0) without pages."""
        area = self.viewport().rect().translated(self._offset())
        seen = [
            number
            for number, place in enumerate(self._places, start=1)
            if place.paper.intersected(area).height() * 3 > place.paper.height()
        ] or [number for number, place in enumerate(self._places, start=1) if place.paper.intersects(area)]
        return (seen[0], seen[-1]) if seen else (0, 0)

    def set_sheets(self, sheets: Sequence[CaptionedSheet], paper: Paper, *, is_landscape: bool = False) -> None:
        """Show these sheets, in this order; pictures of those that stay stay too, unless the paper is turned."""
        self._sheets = tuple(sheets)
        self._paper = paper
        self.guide.set_languages([sheet.language for sheet in sheets])
        chosen = {sheet.language for sheet in sheets} if is_landscape == self._is_landscape else set()
        self._is_landscape = is_landscape
        self._drawn = {code: drawn for code, drawn in self._drawn.items() if code in chosen}
        self._arrange()

    def show_sheet(self, preview: SheetPreview) -> None:
        """Show the pages of one language."""
        if all(sheet.language != preview.language for sheet in self._sheets):
            return
        before = self._page_count(preview.language)
        self._drawn[preview.language] = _Drawn(pictures=[picture_of(page) for page in preview.pages])
        self._after_drawing(preview.language, before)

    def show_complaint(self, language: LanguageCode, sentence: str) -> None:
        """Show in place of a language's page why there is none."""
        before = self._page_count(language)
        self._drawn[language] = _Drawn(complaint=sentence)
        self._after_drawing(language, before)

    def spot_of_current(self) -> QPoint | None:
        """Give the middle of the line that is meant, as the view shows it."""
        area = self._area_of(self.guide.current) if self.guide.current is not None else None
        return area.center() - self._offset() if area is not None else None

    def reveal(self, language: LanguageCode) -> None:
        """Scroll to the first page of a language."""
        place = next((place for place in self._places if place.page.language == language), None)
        if place is None or self.viewport().rect().translated(self._offset()).contains(place.area):
            return
        self.verticalScrollBar().setValue(place.area.top() - self._spacing().margin)

    @Slot()
    def zoom_in(self) -> None:
        """Take the next larger step."""
        self._set_zoom(next((step for step in ZOOM_STEPS if step > self.percent), ZOOM_STEPS[-1]))

    @Slot()
    def zoom_out(self) -> None:
        """Take the next smaller step."""
        self._set_zoom(next((step for step in reversed(ZOOM_STEPS) if step < self.percent), ZOOM_STEPS[0]))

    @Slot()
    def fit(self) -> None:
        """Fit the pages to the width again."""
        self._set_zoom(None)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def scrollContentsBy(self, _dx: int, _dy: int) -> None:
        self.viewport().update()
        self._tell()

    def wheelEvent(self, event: QWheelEvent) -> None:
        if not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            super().wheelEvent(event)
        elif event.angleDelta().y() > 0:
            self.zoom_in()
        elif event.angleDelta().y() < 0:
            self.zoom_out()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._point_at(event.position().toPoint())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self._point_at(event.position().toPoint())
        if event.button() is Qt.MouseButton.LeftButton:
            self.guide.open()

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        if not self.hasFocus():
            self.guide.point_away()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        by_key = event.reason() in (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason)
        if by_key and self.guide.current is None:
            self.guide.step(1)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.guide.point_away()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        bar = self.verticalScrollBar()
        match event.key():
            case Qt.Key.Key_Down:
                self.guide.step(1)
            case Qt.Key.Key_Up:
                self.guide.step(-1)
            case Qt.Key.Key_Right:
                self.guide.step(-1 if self.guide.is_from_right else 1)
            case Qt.Key.Key_Left:
                self.guide.step(1 if self.guide.is_from_right else -1)
            case Qt.Key.Key_Return | Qt.Key.Key_Enter:
                self.guide.open()
            case Qt.Key.Key_PageDown:
                bar.setValue(bar.value() + bar.pageStep())
            case Qt.Key.Key_PageUp:
                bar.setValue(bar.value() - bar.pageStep())
            case Qt.Key.Key_Home:
                bar.setValue(bar.minimum())
            case Qt.Key.Key_End:
                bar.setValue(bar.maximum())
            case _:
                super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.fillRect(event.rect(), self._theme.colour(Colour.PAPER_AROUND))
        if self.hasFocus():
            painter.setPen(self._theme.colour(Colour.ACCENT))
            painter.drawRect(self.viewport().rect().adjusted(0, 0, -1, -1))
        offset = self._offset()
        area = event.rect().translated(offset)
        painter.translate(-offset)
        for place in self._places:
            if place.area.intersects(area):
                self._paint_page(painter, place)
        if self.guide.current is not None:
            self._paint_line(painter, self.guide.current)

    def _paint_line(self, painter: QPainter, shown: ShownLine) -> None:
        area = self._area_of(shown)
        if area is None:
            return
        colour = self._theme.colour(Colour.ACCENT)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(colour, 1.5))
        painter.setBrush(QColor(colour.red(), colour.green(), colour.blue(), 28))
        painter.drawRoundedRect(area.adjusted(-3, -2, 3, 2), 3, 3)

    def _area_of(self, shown: ShownLine) -> QRect | None:
        page = PageKey(language=shown.language, number=shown.line.page)
        paper = next((place.paper for place in self._places if place.page == page), None)
        if paper is None:
            return None
        area = shown.line.area
        left, top = paper.left() + area.left * paper.width(), paper.top() + area.top * paper.height()
        size = QSizeF((area.right - area.left) * paper.width(), (area.bottom - area.top) * paper.height())
        return QRectF(QPointF(left, top), size).toAlignedRect()

    def _point_at(self, spot: QPoint) -> None:
        where = spot + self._offset()
        place = next((place for place in self._places if place.paper.contains(where)), None)
        if place is None:
            return
        page, paper = place.page, place.paper
        x = (where.x() - paper.left()) / paper.width()
        y = (where.y() - paper.top()) / paper.height()
        self.guide.point_at(page.language, page.number, x, y)

    @Slot(object)
    def _on_line_changed(self, shown: ShownLine | None) -> None:
        can_open = shown is not None and shown.line.ref is not None
        self.viewport().setCursor(Qt.CursorShape.PointingHandCursor if can_open else Qt.CursorShape.ArrowCursor)
        self.viewport().update()

    @Slot()
    def _on_stepped(self) -> None:
        spot = self.spot_of_current()
        if spot is not None and not self.viewport().rect().contains(spot):
            move = spot - self.viewport().rect().center()
            for bar, length in ((self.horizontalScrollBar(), move.x()), (self.verticalScrollBar(), move.y())):
                bar.setValue(bar.value() + length)

    @Slot()
    def _on_learned(self) -> None:
        if self.viewport().underMouse():
            self._point_at(self.viewport().mapFromGlobal(QCursor.pos()))

    def _paint_page(self, painter: QPainter, place: PagePlace) -> None:
        theme = self._theme
        drawn = self._drawn.get(place.page.language, _Drawn())
        painter.setPen(theme.colour(Colour.MUTED))
        flags = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextSingleLine
        caption = painter.fontMetrics().elidedText(
            self._caption(place.page), Qt.TextElideMode.ElideMiddle, place.caption.width()
        )
        painter.drawText(place.caption, flags, caption)
        painter.setPen(theme.colour(Colour.LINE))
        painter.fillRect(place.paper, theme.colour(Colour.SURFACE))
        painter.drawRect(place.paper.adjusted(-1, -1, 0, 0))
        if place.page.number < len(drawn.pictures):
            painter.drawImage(place.paper, drawn.pictures[place.page.number])
        elif drawn.complaint:
            painter.setPen(theme.colour(Colour.BAD))
            inner = place.paper.adjusted(theme.px(16), theme.px(16), -theme.px(16), -theme.px(16))
            painter.drawText(inner, Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignCenter, drawn.complaint)

    def _caption(self, page: PageKey) -> str:
        caption = next(sheet.caption for sheet in self._sheets if sheet.language == page.language)
        total = self._page_count(page.language)
        if total == 1:
            return caption
        return _("{language}, page {number} of {total}").format(language=caption, number=page.number + 1, total=total)

    def _page_count(self, language: LanguageCode) -> int:
        drawn = self._drawn.get(language)
        return max(1, len(drawn.pictures)) if drawn is not None else 1

    def _after_drawing(self, language: LanguageCode, before: int) -> None:
        if self._page_count(language) == before:
            self.viewport().update()
        else:
            self._arrange()

    def _set_zoom(self, percent: int | None) -> None:
        self._zoom = percent
        self._arrange()

    def _spacing(self) -> Spacing:
        line = self.fontMetrics().height()
        return Spacing(margin=self._theme.px(14), gap=self._theme.px(20), caption=line + self._theme.px(8))

    def _arrange(self) -> None:
        """Place the pages anew and keep the spot that is in the middle."""
        bar = self.verticalScrollBar()
        spot = bar.value() / bar.maximum() if bar.maximum() else 0.0
        # room for the scroll bar is always left, or a page would jump as the bar comes and goes
        room = QSize(self.width() - bar.sizeHint().width(), self.height())
        pages = [
            PageKey(language=sheet.language, number=number)
            for sheet in self._sheets
            for number in range(self._page_count(sheet.language))
        ]
        spacing = self._spacing()
        if self._zoom is None:
            abreast = 2 if len(pages) > 1 and room.width() >= _TWO_ABREAST_FROM else 1
            self._dpi = fitting_dpi(
                self._paper,
                room=room.width(),
                abreast=abreast,
                spacing=spacing,
                is_landscape=self._is_landscape,
            )
        else:
            self._dpi = round(self._zoom * SCREEN_DPI / 100)
        size = page_size(self._paper, self._dpi, is_landscape=self._is_landscape)
        self._places, whole = lay_out(pages, size=size, room=room, spacing=spacing)
        view = self.viewport().size()
        for scroll, length, shown in (
            (bar, whole.height(), view.height()),
            (self.horizontalScrollBar(), whole.width(), view.width()),
        ):
            scroll.setRange(0, max(0, length - shown))
            scroll.setPageStep(shown)
            scroll.setSingleStep(self._theme.px(40))
        bar.setValue(round(spot * bar.maximum()))
        self.viewport().update()
        self._tell()

    def _tell(self) -> None:
        area = self.viewport().rect().translated(self._offset())
        visible = tuple(dict.fromkeys(place.page.language for place in self._places if place.area.intersects(area)))
        dpi = round(self._dpi * self.devicePixelRatioF())
        self._shrink_out_of_sight(visible)
        self.in_sight_changed.emit(PagesInSight(languages=visible, dpi=dpi))
        self.pages_changed.emit()

    def _shrink_out_of_sight(self, visible: Sequence[LanguageCode]) -> None:
        """Keep pages that are far away no finer than the drawing room keeps them, for the sake of memory."""
        width = page_size(self._paper, COARSE_DPI, is_landscape=self._is_landscape).width()
        for code, drawn in self._drawn.items():
            if code not in visible:
                drawn.pictures = [
                    picture.scaledToWidth(width) if picture.width() > width else picture for picture in drawn.pictures
                ]

    def _offset(self) -> QPoint:
        return QPoint(self.horizontalScrollBar().value(), self.verticalScrollBar().value())
