import Documents
import Foundation
import Storage

/// Everything that a site holds about one person, for programs: one JSON document.
struct PersonalDocument {
    let holder: DataHolder
    let file: GrowingFile
    private var categories = 0
    private var rows = 0

    init(_ holder: DataHolder, _ path: String) throws {
        self.holder = holder
        file = try GrowingFile(path)
        let head = Self.members([
            "format": "parvis.person.1", "site": holder.site.options.name,
            "address": holder.site.options.address,
            "exported": LocalDate(holder.now, .gmt).rfc3339,
            "person": holder.person.id.description, "name": holder.person.name,
        ])
        try file.write("{\(head),\"categories\":[")
    }

    mutating func begin(_ data: PersonalData) throws {
        let about = Self.members([
            "name": data.name, "title": holder.words(data.word), "kept": holder.kept(data),
        ])
        try file.write(categories == 0 ? "\n{\(about),\"rows\":[" : ",\n{\(about),\"rows\":[")
        (categories, rows) = (categories + 1, 0)
    }

    mutating func add(_ row: PersonalRow, of data: PersonalData) throws {
        let members = zip(data.fields, row.values).map { field, value in
            JSONText.quoted(field.name) + ":" + value.json
        }
        try file.write((rows == 0 ? "\n{" : ",\n{") + members.joined(separator: ",") + "}")
        rows += 1
    }

    func endCategory() throws { try file.write("]}") }

    /// - Parameter files: those beside it.
    func end(_ files: [ArchivedFile]) throws {
        let lines = files.map { file in
            let about = Self.members([
                "path": file.path.text, "name": file.name,
                "sent": LocalDate(file.at, .gmt).rfc3339,
            ])
            return "{\(about),\"size\":\(file.size),\"there\":\(file.isThere)}"
        }
        try file.write("],\n\"files\":[\n" + lines.joined(separator: ",\n") + "]}\n")
        try file.end()
    }

    /// The members of an object, in this order.
    private static func members(_ all: KeyValuePairs<String, String>) -> String {
        all.map { JSONText.quoted($0.key) + ":" + JSONText.quoted($0.value) }
            .joined(separator: ",")
    }
}
