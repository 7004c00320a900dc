import Community
import Content

extension Viewer {
    /// Counts who comes, writes the agenda of the meeting and its minutes, invites.
    func organises(_ gathering: Gathering) -> Bool {
        moderates(gathering.item.space)
            || (role(in: gathering.item.space) != nil && person != nil
                && person == gathering.organiserPerson)
    }

    /// Partners answer as members do: they are invited to what they see.
    func mayAnswer(_ gathering: Gathering) -> Bool {
        person != nil && role(in: gathering.item.space) != nil && gathering.rules.isOpen
    }

    /// Who comes is the organiser's choice to show.
    func seesAnswers(to gathering: Gathering, hasAnswered: Bool) -> Bool {
        if organises(gathering) { return true }
        guard role(in: gathering.item.space) != nil else { return false }
        switch gathering.rules.readers {
        case .members: return true
        case .answered: return hasAnswered
        case .organiser: return false
        }
    }
}
