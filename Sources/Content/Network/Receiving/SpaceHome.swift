import Community
import Foundation
import Storage

/// What a space says of itself on its home page, whatever its rubrics: its welcome, the spaces
/// above and below it, what they publish here. Read at once, since each page asks for some of it.
struct SpaceHome: Sendable {
    struct Tied: Sendable {
        let space: Space.ID
        let name: String
        let isAbove: Bool
    }

    /// Of what others publish here, the newest of each kind.
    static let most = 5

    var welcome = ""
    var tied: [Tied] = []
    var relayed: [RelayedLine] = []
}

extension Visit {
    var spaceHome: SpaceHome {
        get throws {
            let space = try space
            return try rememberForAll("home", in: space, isTimeless: true) {
                try SpaceHomeStore(db: db).find(in: space.id)
            }
        }
    }
}
