extension IncomingMessage {
    /// The text; of a message that has HTML only, what a reader would read of that.
    package var plainText: String {
        text.trimmed.isEmpty && !html.isEmpty ? HTMLText(html).text : text
    }
}
