import Community
import Content
import Storage

/// What the form of an event chooses from.
struct EventChoices {
    let themes: [ItemTheme]
    let groups: [MemberGroup]
    let audiences: [Audience]
    let zones: [String]

    init(_ visit: Visit, zone: String) throws {
        let space = try visit.space
        let moderates = visit.viewer.moderates(space)
        themes = try ItemThemeStore(.agenda, db: visit.db).all(in: space)
        let all = try moderates ? GroupStore(db: visit.db).groups(in: space) : []
        groups = all
        audiences = Audience.allCases.filter { audience in
            switch audience {
            case .everyone: moderates && space.isPublic
            case .groups: !all.isEmpty
            case .space: true
            case .moderators: moderates
            }
        }
        zones = EventZones.all(in: space, with: zone)
    }

    func themeOptions(_ form: EventForm) -> [FormOption] {
        themes.map {
            FormOption(
                value: $0.id.description, word: $0.name,
                isChosen: form.theme == $0.id.description)
        }
    }

    func groupOptions(_ form: EventForm) -> [FormOption] {
        groups.map {
            FormOption(
                value: $0.id.description, word: $0.name,
                isChosen: form.groups.contains($0.id.description))
        }
    }

    func audienceOptions(_ form: EventForm, _ words: Localization) -> [FormOption] {
        audiences.map {
            FormOption(
                value: $0.rawValue, word: words("agenda.audience.\($0.rawValue)"),
                isChosen: form.audience == $0.rawValue)
        }
    }

    func zoneOptions(_ form: EventForm, _ words: Localization) -> [FormOption] {
        zones.map {
            FormOption(
                value: $0, word: EventZones.word($0, words), isChosen: form.time.zone == $0)
        }
    }
}
