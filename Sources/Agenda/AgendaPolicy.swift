import Community
import Content

extension Viewer {
    /// Members and partners propose, unless the space has decided otherwise; moderators publish.
    func mayWriteEvents(in space: Space) -> Bool {
        moderates(space) || (belongs(to: space) && space[AgendaSettings.proposals])
    }

    /// Moderators, and whoever proposed it until it is decided of.
    func mayEdit(_ event: AgendaEvent) -> Bool {
        moderates(event.item.space) || (isAuthor(of: event) && event.state != .published)
    }

    func mayTrash(_ event: AgendaEvent) -> Bool { mayEdit(event) }

    /// Calls it off or moves it once it is published.
    func mayRun(_ event: AgendaEvent) -> Bool { moderates(event.item.space) }

    func mayDecide(_ event: AgendaEvent) -> Bool {
        moderates(event.item.space) && event.state == .proposed
    }

    func isAuthor(of event: AgendaEvent) -> Bool {
        event.item.author != nil && event.item.author == person
    }
}
