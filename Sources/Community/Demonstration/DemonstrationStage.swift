package import Foundation

/// Who and what is there when a feature writes its script: the spaces and the people, who have
/// done nothing yet, and the past that all is told in.
package struct DemonstrationStage {
    /// Where the feature's own texts are.
    package private(set) var folder: String
    package let cast: DemonstrationCast
    package let ago: Ago
    /// When the spaces were made: what is prepared for all that follows has this moment.
    package let opening: Date
    private let spaces: [String: Space]
    private let people: [String: Person.ID]

    package init(
        folder: String, cast: DemonstrationCast, ago: Ago, opening: Date,
        spaces: [String: Space], people: [String: Person.ID]
    ) {
        self.folder = folder
        self.cast = cast
        self.ago = ago
        self.opening = opening
        self.spaces = spaces
        self.people = people
    }

    func folder(_ name: String) -> DemonstrationStage {
        var stage = self
        stage.folder += "/" + name
        return stage
    }

    /// The space of a slug; the first of all if none is named.
    package func space(_ slug: String?) throws -> Space {
        let slug = slug ?? cast.places.first?.slug ?? ""
        guard let space = spaces[slug] else { throw DemonstrationError.unknown(slug) }
        return space
    }

    package func person(_ key: String) throws -> Person.ID {
        guard let person = people[key] else { throw DemonstrationError.unknown(key) }
        return person
    }

    /// Who administers a space.
    package func keeper(of slug: String) throws -> Person.ID {
        let keeper = cast.players.first { $0.roles[slug] == .administrator }
        return try person(keeper?.key ?? slug)
    }

    package func moment(_ text: String, in file: String) throws -> Date {
        guard let moment = ago.moment(text) else {
            throw DemonstrationError.unread(file, text)
        }
        return moment
    }

    /// What a file of the feature lists for each space, by its slug.
    package func lists<Entry: Decodable>(_ file: String) throws -> [String: [Entry]] {
        let lists = try [String: [Entry]](json5: folder + "/" + file)
        if let slug = Set(lists.keys).subtracting(cast.places.map(\.slug)).min() {
            throw DemonstrationError.unknown(slug)
        }
        return lists
    }

    /// Turns at the opening: what is done for each entry of such a list by who administers the
    /// space.
    package func preparing<Entry: Decodable>(
        _ file: String,
        _ play: @escaping (Entry, Space, Person.ID, inout DemonstrationTeller) throws -> Void
    ) throws -> [DemonstrationTurn] {
        let lists: [String: [Entry]] = try lists(file)
        return try cast.places.flatMap { place in
            let (space, keeper) = (try space(place.slug), try keeper(of: place.slug))
            return (lists[place.slug] ?? []).map { entry in
                DemonstrationTurn(at: opening) { try play(entry, space, keeper, &$0) }
            }
        }
    }
}
