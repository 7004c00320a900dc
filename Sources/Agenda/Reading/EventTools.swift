import Community
import Content
import Markup

/// What the viewer may do with an event, or with one date of it.
struct EventTools: Rendered {
    let event: AgendaEvent
    let occurrence: Occurrence?
    let space: Space
    let viewer: Viewer

    static let fields: [Field<Self>] = [
        .optionalText("editAddress") { $0.mayEdit ? $0.editAddress : nil },
        .optionalText("cancelAddress") { $0.mayCancel && !$0.isOff ? $0.cancellation : nil },
        .optionalText("restoreAddress") { $0.mayCancel && $0.isOff ? $0.cancellation : nil },
        .optionalText("trashAddress") { page in
            page.mayEdit && page.occurrence == nil
                ? AgendaPaths.event(page.event.id, in: page.space) : nil
        },
        .flag("any") { $0.mayEdit },
        .optionalText("fileAddress") { page in
            page.event.state == .published
                ? AgendaPaths.file(page.event.id, in: page.space) : nil
        },
    ]

    private var mayEdit: Bool { viewer.mayEdit(event) }
    private var mayCancel: Bool { viewer.mayRun(event) && event.state == .published }

    /// One date of a series that is called off as a whole is not called on again alone.
    private var isOff: Bool {
        occurrence.map { $0.isCancelled && event.cancelledAt == nil } ?? (event.cancelledAt != nil)
    }

    private var editAddress: String {
        occurrence.map { AgendaPaths.occurrenceEdit($0.id, in: space) }
            ?? AgendaPaths.edit(event.id, in: space)
    }

    private var cancellation: String {
        occurrence.map { AgendaPaths.occurrenceCancellation($0.id, in: space) }
            ?? AgendaPaths.cancellation(event.id, in: space)
    }
}
