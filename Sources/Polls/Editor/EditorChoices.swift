import Community
import Content

/// Whom an editor may choose from in this space.
struct EditorChoices {
    let groups: [MemberGroup]
    let audiences: [Audience]

    /// Members put a poll up for the space or for groups: of the moderators alone they are none.
    init(_ visit: Visit) throws {
        let space = try visit.space
        groups = try GroupStore(db: visit.db).groups(in: space)
        audiences =
            [.space] + (groups.isEmpty ? [] : [.groups])
            + (visit.viewer.moderates(space) ? [.moderators] : [])
    }

    func audienceOptions(_ form: PollForm, _ words: Localization) -> [FormOption] {
        (audiences.map(\.rawValue) + [PollForm.guestsAlone]).map {
            FormOption(
                value: $0, word: words("polls.audience.\($0)"), isChosen: form.audience == $0)
        }
    }

    func groupOptions(_ form: PollForm) -> [FormOption] {
        groups.map {
            FormOption(
                value: $0.id.description, word: $0.name,
                isChosen: form.groups.contains($0.id.description))
        }
    }
}
