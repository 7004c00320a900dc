package import HTTP
package import Storage

/// An event as it travels between servers: name, id and data; an empty name is none.
enum EventLetter {
    /// What ends streams, and is no event: it has no mark.
    static let end = "end"

    private static let mark: Character = "\u{1E}"

    static func text(of event: Event) -> String {
        [event.name ?? "", event.id ?? "", event.data].joined(separator: String(mark))
    }

    static func event(_ text: String) -> Event? {
        let parts = text.split(separator: mark, maxSplits: 2, omittingEmptySubsequences: false)
            .map(String.init)
        guard parts.count == 3 else { return nil }
        return Event(
            name: parts[0].isEmpty ? nil : parts[0], data: parts[2],
            id: parts[1].isEmpty ? nil : parts[1])
    }
}

extension Database {
    /// Sends an event to every stream that listens to a channel, on every server of the site,
    /// once the change is committed.
    package func publish(_ event: Event, on channel: String) {
        tell(Message(channel: channel, text: EventLetter.text(of: event)))
    }

    /// Ends every stream that listens to a channel, on every server of the site, once the change
    /// is committed: who listens may not hear any more. A browser that still may comes back.
    package func endStreams(of channel: String) {
        tell(Message(channel: channel, text: EventLetter.end))
    }
}

extension EventHub {
    /// Hands on what a write told, here or on another server.
    func hear(_ message: Message) {
        if message.text == EventLetter.end { return end(channel: message.channel) }
        guard let event = EventLetter.event(message.text) else { return }
        publish(channel: message.channel, event)
    }
}
