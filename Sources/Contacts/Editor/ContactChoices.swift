import Community
import Content
import Storage

/// What the form of a contact chooses from.
struct ContactChoices {
    let themes: [ItemTheme]
    /// Who may look after it: the moderators, and whoever does.
    let keepers: [NamedKeeper]

    init(_ visit: Visit, owner: Person.ID?) throws {
        let space = try visit.space
        themes = try ItemThemeStore(.contacts, db: visit.db).all(in: space)
        keepers =
            visit.viewer.moderates(space)
            ? try KeeperStore(db: visit.db).all(in: space, with: owner) : []
    }

    func themeOptions(_ form: ContactForm) -> [FormOption] {
        themes.map {
            FormOption(
                value: $0.id.description, word: $0.name,
                isChosen: form.themes.contains($0.id.description))
        }
    }

    func keeperOptions(_ form: ContactForm) -> [FormOption] {
        keepers.map {
            FormOption(
                value: $0.id.description, word: $0.name,
                isChosen: form.owner == $0.id.description)
        }
    }

    func departmentOptions(_ form: ContactForm) -> [FormOption] {
        Department.options("").map {
            FormOption(
                value: $0.value, word: $0.word, isChosen: form.departments.contains($0.value))
        }
    }

    static func sightOptions(_ chosen: ContactSight, _ words: Localization) -> [FormOption] {
        ContactSight.allCases.map {
            FormOption(
                value: $0.rawValue, word: words("contacts.sight.\($0.rawValue)"),
                isChosen: $0 == chosen)
        }
    }

    static func consentOptions(_ form: ContactForm, _ words: Localization) -> [FormOption] {
        ContactConsent.allCases.map {
            FormOption(
                value: $0.rawValue, word: words("contacts.consent.\($0.rawValue)"),
                isChosen: $0 == form.consent)
        }
    }
}
