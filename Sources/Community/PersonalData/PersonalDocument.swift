import Foundation
package import Storage

/// Everything that a site holds about one person, as one JSON document.
package struct PersonalDocument {
    private let site: Site
    private let person: Person
    private let words: Localization
    private let now: Date

    private static let chunk = 64 << 10

    package init(of person: Person, _ visit: Visit) {
        (site, self.person) = (visit.site, person)
        (words, now) = (visit.words, visit.now)
    }

    /// Writes it piece by piece into a file of its own, so that it may be of any length.
    /// - Returns: the path of the file.
    package func write(_ db: Database) throws -> String {
        try site.files.requireSpace()
        let path = site.files.newTemporaryPath()
        guard
            FileManager.default.createFile(
                atPath: path, contents: nil, attributes: [.posixPermissions: 0o600]),
            let file = FileHandle(forWritingAtPath: path)
        else { throw StorageError.full }
        var waiting = Data()
        try each(db) { piece in
            waiting.append(contentsOf: piece.utf8)
            guard waiting.count >= Self.chunk else { return }
            try file.write(contentsOf: waiting)
            waiting.removeAll(keepingCapacity: true)
        }
        try file.write(contentsOf: waiting)
        try file.close()
        return path
    }

    private func each(_ db: Database, _ write: (String) throws -> Void) throws {
        let head = members([
            "format": "parvis.person.1", "site": site.options.name,
            "address": site.options.address, "exported": LocalDate(now, .gmt).rfc3339,
            "person": person.id.description, "name": person.name,
        ])
        let merged = try PersonStore(db: db).merged(into: person.id)
        try write("{\(head),\"categories\":[")
        for (index, data) in site.declarations.all(PersonalData.self).enumerated() {
            try write(index == 0 ? "\n" : ",\n")
            try write("{\(about(data)),\"rows\":[")
            var separator = "\n"
            for id in [person.id] + merged {
                try PersonalDataStore(db: db).each(data, of: id) { members in
                    try write("\(separator){\(members)}")
                    separator = ",\n"
                }
            }
            try write("]}")
        }
        try write("]}\n")
    }

    private func about(_ data: PersonalData) -> String {
        members([
            "name": data.name, "title": words(data.word),
            "kept": words(data.retention, site.options.keeping.values),
        ])
    }

    /// The members of an object, in this order.
    private func members(_ all: KeyValuePairs<String, String>) -> String {
        all.map { JSONText.quoted($0.key) + ":" + JSONText.quoted($0.value) }
            .joined(separator: ",")
    }
}
