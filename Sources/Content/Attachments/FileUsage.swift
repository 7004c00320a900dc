package import Community
import Storage

/// What the files of a person and of a space take up, and how much they may.
package struct FileUsage: Sendable {
    package let ofPerson: Int
    package let ofSpace: Int
    package let personLimit: Int
    package let spaceLimit: Int

    /// Of whoever visits, in the space; remembered until a file comes or goes.
    package init(_ visit: Visit) throws {
        let (person, space) = (try visit.person, try visit.space)
        let sums = try visit.remember("attachments.usage") {
            try AttachmentStore(db: visit.db).usage(of: person, in: space.id)
        }
        (ofPerson, ofSpace) = (sums.person, sums.space)
        personLimit = visit.site.options.personLimit
        spaceLimit = visit.site.fileLimit(of: space)
    }

    /// What is left where it is less than a fifth, as the form says before it is reached.
    func warnings(_ words: Localization) -> [String] {
        [
            Self.warning("attachment.left.person", ofPerson, personLimit, words),
            Self.warning("attachment.left.space", ofSpace, spaceLimit, words),
        ].compactMap(\.self)
    }

    private static func warning(
        _ key: String, _ used: Int, _ limit: Int, _ words: Localization
    ) -> String? {
        let left = max(0, limit - used)
        guard left < limit / 5 else { return nil }
        return words(key, ["left": words.bytes(left), "limit": words.bytes(limit)])
    }
}

extension Site {
    /// Bytes that the files of a space may take up.
    package func fileLimit(of space: Space) -> Int {
        min(space.fileLimit ?? .max, options.spaceLimit)
    }
}
