import Storage

/// Who sees one field of a profile in one space.
package enum FieldVisibility: String, SQLValue, CaseIterable, Sendable {
    case me, moderators, members
}
