package import Community

/// What hangs from one thing: files, and what is cited.
package struct Hanging: Sendable {
    private var photos: [AttachmentRow] = []
    private var others: [AttachmentRow] = []
    package private(set) var cited: [CitationName] = []

    /// The photos first, side by side.
    package var files: [AttachmentRow] { photos + others }

    mutating func add(_ row: HangingRow, in space: Space, _ visit: Visit) {
        switch row.what {
        case .file(let file, let sizes):
            var row = AttachmentRow(file, sizes, in: space, visit)
            guard row.photo != nil else { return others.append(row) }
            if photos.isEmpty {
                row.photo?.styleAddress = visit.site.asset("attachments.css")
            }
            photos.append(row)
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
