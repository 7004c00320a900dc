/// A file that came with the same bytes as another one, and hangs from something that whoever asks
/// sees.
package struct SameFile: Sendable {
    package let file: Attachment
    /// Of the item it hangs from; empty for a comment, and for what is no item.
    package let title: String
    /// Of the item, or of the file itself.
    package let address: String
}
