import Community
import Content
import HTTP
import Media

/// What each of the demonstration's people says of themselves, with their portrait.
enum ProfileTelling {
    static let script = DemonstrationScript("accounts") { stage in
        try stage.cast.players.map { player in
            let person = try stage.person(player.key)
            let spaces = try player.roles.keys.sorted().map { try stage.space($0).id }
            return DemonstrationTurn(at: stage.opening) { try fill(player, person, spaces, &$0) }
        }
    }

    private static func fill(
        _ player: DemonstrationCast.Player, _ person: Person.ID, _ spaces: [Space.ID],
        _ teller: inout DemonstrationTeller
    ) throws {
        var fields: FormFields = ["name": player.name, "locale": "fr"]
        for (field, entry) in player.profile.sorted(by: { $0.key < $1.key }) {
            fields.append(field, entry.says)
            for space in spaces { fields.append("\(field)-seen-\(space)", entry.seenBy) }
        }
        try teller.run(.put, AccountPaths.account(), as: person, fields)
        guard let seed = player.portrait else { return }
        let portrait = try teller.upload("portrait.jpg", SimplePicture.portrait(seed: seed))
        try teller.run(.post, AccountPaths.photo(), as: person, files: [portrait])
    }
}
