import Storage

/// What somebody says of themselves, field by field, and who sees it in each of their spaces.
package struct Profile: Equatable, Sendable {
    private var contents: [ProfileField: String] = [:]
    private var shown: [Space.ID: [ProfileField: FieldVisibility]] = [:]

    package init() {}

    package subscript(field: ProfileField) -> String {
        get { contents[field] ?? "" }
        set { contents[field] = newValue }
    }

    /// Until its owner says otherwise, a field is for themselves alone.
    package subscript(field: ProfileField, space: Space.ID) -> FieldVisibility {
        get { shown[space]?[field] ?? .me }
        set { shown[space, default: [:]][field] = newValue }
    }
}
