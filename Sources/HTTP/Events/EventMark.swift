/// How much a hub had seen at a moment: by it one knows later what has been since.
package struct EventMark: Sendable, Equatable {
    /// Events published.
    let published: Int
    /// How often streams were ended.
    let ended: Int
}
