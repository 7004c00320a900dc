import Storage

/// What somebody says of themselves, field by field.
package struct Profile: Equatable, Sendable {
    package struct Entry: Equatable, Sendable {
        package var content: String
        package var visibility: FieldVisibility

        package init(_ content: String, _ visibility: FieldVisibility) {
            self.content = content
            self.visibility = visibility
        }
    }

    private var entries: [ProfileField: Entry] = [:]

    package init() {}

    package subscript(field: ProfileField) -> Entry {
        get { entries[field] ?? Entry("", field.usualVisibility) }
        set { entries[field] = newValue }
    }
}
