import Community
import Content
import Foundation
import HTTP

/// What everybody does, whatever the features: they read their notices when they last marked all
/// as read, and were on the home page of each of their spaces.
struct Visits {
    let stage: DemonstrationStage

    var turns: [DemonstrationTurn] {
        get throws { try stage.cast.players.flatMap(turns) }
    }

    private func turns(of player: DemonstrationCast.Player) throws -> [DemonstrationTurn] {
        let person = try stage.person(player.key)
        let caughtUp = try stage.moment(player.caughtUp, in: player.key)
        let last = try stage.moment(player.lastVisit, in: player.key)
        return try player.roles.keys.sorted().flatMap { slug in
            let home = HomePath.home(in: try stage.space(slug))
            return [
                DemonstrationTurn(at: caughtUp) {
                    try $0.run(.post, AccountPaths.noticesRead(), as: person)
                },
                DemonstrationTurn(at: last) { try $0.read(home, as: person) },
            ]
        }
    }
}
