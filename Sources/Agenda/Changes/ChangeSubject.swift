import Community
import Content

/// What changed: an event, or one of its dates.
struct ChangeSubject {
    let title: String
    let zone: String
    let isWholeDays: Bool
    private let event: Item.ID
    private let date: Occurrence.ID?

    init(_ gathering: Gathering) {
        title = gathering.title
        (zone, isWholeDays) = (gathering.zone, gathering.isWholeDays)
        (event, date) = (gathering.event, gathering.id)
    }

    init(_ event: AgendaEvent) {
        title = event.item.title
        (zone, isWholeDays) = (event.timeZone, event.isWholeDays)
        (self.event, date) = (event.id, nil)
    }

    func address(in space: Space) -> String {
        date.map { AgendaPaths.occurrence($0, in: space) } ?? AgendaPaths.event(event, in: space)
    }
}
