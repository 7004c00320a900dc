import Community
import Content
import Storage

/// What an editor may choose from in this space.
struct EditorChoices {
    let categories: [NewsCategory]
    let groups: [MemberGroup]
    let audiences: [Audience]

    init(_ visit: Visit) throws {
        let space = try visit.space
        categories = try CategoryStore(db: visit.db).all(in: space)
        groups = try GroupStore(db: visit.db).groups(in: space)
        audiences = Audience.allCases.filter { [groups] audience in
            switch audience {
            case .everyone: space.isPublic
            case .groups: !groups.isEmpty
            case .space, .moderators: true
            }
        }
    }

    func categoryOptions(_ form: NewsForm) -> [FormOption] {
        categories.map {
            FormOption(
                value: $0.id.description, word: $0.name,
                isChosen: form.category == $0.id.description)
        }
    }

    func groupOptions(_ form: NewsForm) -> [FormOption] {
        groups.map {
            FormOption(
                value: $0.id.description, word: $0.name,
                isChosen: form.groups.contains($0.id.description))
        }
    }

    func audienceOptions(_ form: NewsForm, _ words: Localization) -> [FormOption] {
        audiences.map {
            FormOption(
                value: $0.rawValue, word: words("news.audience.\($0.rawValue)"),
                isChosen: form.audience == $0.rawValue)
        }
    }
}
