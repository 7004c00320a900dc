package import Community

/// What hangs from one thing: files, and what is cited.
package struct Hanging: Sendable {
    package private(set) var files: [AttachmentRow] = []
    package private(set) var cited: [CitationName] = []

    mutating func add(_ row: HangingRow, in space: Space, _ visit: Visit) {
        switch row.what {
        case .file(let file): files.append(AttachmentRow(file, in: space, visit))
        case .cited(let name): cited.append(name)
        }
    }
}

extension Dictionary where Value == Hanging {
    /// As the viewer has them: what is cited after the files, unless they do not see it.
    func rows(_ visit: Visit) throws -> [Key: [AttachmentRow]] {
        let things = try visit.cited(values.flatMap(\.cited))
        return mapValues { hanging in
            hanging.files
                + things.rows(hanging.cited, visit)
        }
    }
}

extension [CitationName: CitedThing] {
    /// As pages list them, in this order; without what the viewer does not see.
    package func rows(_ names: [CitationName], _ visit: Visit) -> [AttachmentRow] {
        names.compactMap { name in self[name].map { AttachmentRow(name, $0, visit.words) } }
    }
}
