import Platform
import TestKit

/// A town with a topic, an item of news and the topic of a group, in which everything happened
/// that one reader sees otherwise than another.
struct BusyStreet {
    struct Reader {
        let name: String
        let browser: Browser
    }

    let town: Town
    /// A topic, an item of news, the topic of a group.
    let addresses: [String]
    init() throws {
        town = try Town(features: features)
        var making = try StreetMaking(town)
        addresses = try making.make()
        // Nobody reads for the first time: what one has read is not what is compared, but for
        // the last message, which is new to all but its writer.
        for resident in Resident.allCases {
            for address in addresses { _ = try town.visit(as: resident).get(address) }
        }
        try making.finish()
    }

    /// Everybody, in all roles, and a guest.
    func readers() throws -> [Reader] {
        [Reader(name: "a guest", browser: town.guest())]
            + (try Resident.allCases.map {
                Reader(name: $0.name, browser: try town.visit(as: $0))
            })
    }
}
