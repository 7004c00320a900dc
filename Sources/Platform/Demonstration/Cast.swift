import Community
import Content
import Foundation

/// The people and the spaces of the demonstration, read from `config/demonstration/cast.json5`.
struct Cast: Decodable {
    struct Place: Decodable {
        let slug: String
        let name: String
        let host: String
        /// The members of each group, by their keys.
        let groups: [String: [String]]
    }

    struct Player: Decodable {
        /// What the texts call them.
        let key: String
        let name: String
        let roles: [String: Role]
        let profile: [String: Entry]
        /// The number that their portrait is drawn from; nil for none.
        let portrait: UInt64?
        /// When they last marked everything as read.
        let caughtUp: String
        /// When they were last here before the demonstration began, as `Ago` reads it.
        let lastVisit: String

        var email: String { key + "@parvis.test" }
    }

    /// What a line of a profile says, and who sees it.
    struct Entry: Decodable {
        let says: String
        let seenBy: String
    }

    let places: [Place]
    let players: [Player]
}

extension Role: Decodable {}

extension Cast {
    init(folder: String) throws {
        try self.init(json5: folder + "/cast.json5")
    }
}

extension Decodable {
    /// Reads a file of the demonstration.
    init(json5 file: String) throws {
        guard let data = FileManager.default.contents(atPath: file) else {
            throw DemonstrationError.absent(file)
        }
        let decoder = JSONDecoder()
        decoder.allowsJSON5 = true
        self = try decoder.decode(Self.self, from: data)
    }
}

/// What is wrong with the texts of the demonstration.
enum DemonstrationError: Error, Equatable, CustomStringConvertible {
    case absent(String)
    /// A line that means nothing, with its file.
    case unread(String, String)
    case unknown(String)

    var description: String {
        switch self {
        case .absent(let file): "the demonstration has no \(file)"
        case .unread(let file, let line): "\(file) of the demonstration: \"\(line)\""
        case .unknown(let name): "the demonstration knows no \"\(name)\""
        }
    }
}
