import Content
import Storage

/// What letters look like.
enum RenderedLetterStore {
    static let letters = RenderedText(
        "letter", as: .message, in: "letter", of: "body")
}
