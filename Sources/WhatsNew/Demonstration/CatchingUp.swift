import Community
import HTTP

/// When each of the demonstration's people last marked everything as read, in all their spaces.
enum CatchingUp {
    static let script = DemonstrationScript("whats-new") { stage in
        try stage.cast.players.flatMap { player in
            let person = try stage.person(player.key)
            let moment = try stage.moment(player.caughtUp, in: player.key)
            return try player.roles.keys.sorted().map { slug in
                let space = try stage.space(slug)
                return DemonstrationTurn(at: moment) {
                    try $0.run(.post, Paths.reading(in: space), as: person)
                }
            }
        }
    }
}
