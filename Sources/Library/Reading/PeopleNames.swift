import Community

/// The names of those who are told of on the page of a document.
enum PeopleNames {
    static func of(
        _ document: Document, _ versions: [DocumentVersion], _ vettings: [Vetting]
    ) -> [Int64: String] {
        let people =
            [(document.owner, document.ownerName)]
            + versions.map { ($0.sender, $0.senderName) }
            + vettings.map { ($0.person, $0.personName) }
        return people.reduce(into: [:]) { names, person in
            if let id = person.0, let name = person.1 { names[id.rawValue] = name }
        }
    }
}
