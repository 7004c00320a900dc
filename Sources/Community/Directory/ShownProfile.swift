package import Storage

/// What a member shows of themselves in a space to those who see the same there.
package struct ShownProfile: Sendable, Equatable {
    package let person: Person.ID
    package let name: String
    package let photo: FileDigest?
    /// The fields that are shown, none of them empty.
    package var contents: [ProfileField: String] = [:]

    package subscript(field: ProfileField) -> String { contents[field] ?? "" }
}
