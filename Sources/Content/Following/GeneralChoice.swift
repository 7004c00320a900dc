import Community
import HTTP
import Markup

/// What one hears of a whole space, and where.
struct GeneralChoice: Rendered {
    let space: Space
    /// Nil for whoever is in one space.
    let heading: String?
    let levels: [FormOption]
    let places: [FormOption]

    /// Of all spaces of the viewer.
    static func all(
        _ general: [Space.ID: FollowLevel], _ visit: Visit
    ) throws -> [GeneralChoice] {
        let spaces = visit.viewer.memberships.map(\.space)
        let mails = try MailChoiceStore(db: visit.db).choices(
            of: visit.person, in: spaces.map(\.id))
        return spaces.map { space in
            GeneralChoice(
                space, general[space.id] ?? .mentions, mails[space.id] ?? .initial,
                isOnlyOne: spaces.count == 1, visit.words)
        }
    }

    private init(
        _ space: Space, _ level: FollowLevel, _ mail: MailChoice, isOnlyOne: Bool,
        _ words: Localization
    ) {
        self.space = space
        heading = isOnlyOne ? nil : space.name
        levels = [FollowLevel.messages, .mentions, .digest, .off].map {
            FormOption(
                value: $0.name, word: words("follow.general.\($0.name)"), isChosen: $0 == level)
        }
        places = FollowPlace.allCases.map {
            FormOption(
                value: $0.rawValue, word: words("follow.place.\($0.rawValue)"),
                isChosen: $0 == FollowPlace(mail))
        }
    }

    static let fields: [Field<Self>] = [
        .optionalText("heading") { $0.heading },
        .text("levelField") { FollowingChoices.level(of: $0.space.id) },
        .text("placeField") { FollowingChoices.place(of: $0.space.id) },
        .list("levels", FormOption.self) { $0.levels },
        .list("places", FormOption.self) { $0.places },
    ]
}
