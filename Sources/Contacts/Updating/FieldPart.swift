/// A part of a field: what a file says of it, what stands here, and what a file said last.
struct FieldPart {
    let column: ContactColumn
    let theirs: String
    let ours: String
    /// A digest; nil if no file has said it.
    let last: String?

    var digest: String { SaidContact.digest([theirs]) }

    /// Whether it was decided here, and otherwise than the file has it.
    var isDecided: Bool {
        theirs != ours && last != nil && last != SaidContact.digest([ours])
    }

    /// Whether the file says it for the first time. What is empty says nothing of what no file has
    /// said, or of what whoever made the file may not have seen.
    func isNew(mayMiss: Bool) -> Bool {
        theirs != ours && digest != last && !(theirs.isEmpty && (last == nil || mayMiss))
    }
}
