import HTTP
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
    /// A topic and an item of news in which something waits for a moderator, the topic of a
    /// group, and a topic and an item of news that are the same for all.
    let addresses: [String]
    private let making: StreetMaking
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
        self.making = making
    }

    /// Everybody, in all roles, and a guest.
    func readers() throws -> [Reader] {
        [Reader(name: "a guest", browser: town.guest())]
            + (try Resident.allCases.map {
                Reader(name: $0.name, browser: try town.visit(as: $0))
            })
    }

    /// What changes messages and comments for everybody, each with its name.
    var acts: [(what: String, do: () throws -> Void)] {
        let (post, comment) = (making.posts[1], making.comments[1])
        let send = { (resident: Resident, address: String, fields: [String: String]) in
            _ = try making.send(resident, address, fields)
        }
        return [
            ("a sign", { try send(.amina, "/reactions", ["give": "support-\(post)"]) }),
            (
                "a sign to a comment",
                { try send(.loic, "/reactions", ["give": "agree-\(comment)"]) }
            ),
            ("a sign taken back", { try send(.sofia, "/reactions", ["take": "thanks-\(post)"]) }),
            (
                "an edited message",
                {
                    try send(
                        .loic, "/forum/posts/\(post)",
                        ["_method": "PUT", "text": "Le 13 juin.", "version": "2"])
                }
            ),
            ("another name", { try rename(.loic, "Loïc Renommé") }),
            (
                "a deleted comment",
                { try send(.denis, "/comments/\(comment)", ["_method": "DELETE"]) }
            ),
            (
                "a deleted message",
                { try send(.denis, "/forum/posts/\(making.posts[4])", ["_method": "DELETE"]) }
            ),
            ("a new message", { try send(.malik, topic + "/posts", ["text": "Fin."]) }),
        ]
    }

    private var topic: String { String(addresses[0].dropFirst(Place.centre.rawValue.count + 1)) }

    private func rename(_ resident: Resident, _ name: String) throws {
        try town.visit(as: resident).put("/account", ["name": name])
    }
}
