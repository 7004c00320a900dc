/// The answer of a handler that opens a stream of events.
package struct EventSubscription: Sendable {
    package let channels: [String]
    package let hub: EventHub
    /// What the stream begins with; nil for nothing.
    package let first: Event?

    /// `channels` name what the client may hear; the handler has checked that.
    package init(channels: [String], hub: EventHub, first: Event? = nil) {
        self.channels = channels
        self.hub = hub
        self.first = first
    }
}
