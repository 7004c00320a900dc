/// The answer of a handler that opens a stream of events.
package struct EventSubscription: Sendable {
    package let channels: [String]
    package let hub: EventHub
    /// What the client hears first, as soon as the stream is open: how things stand, so that
    /// one who was away can tell what was missed.
    package let greeting: Event?
    /// What the hub had seen before it was checked what the client may hear, and how things
    /// stand. If streams ended meanwhile this could have been one, and an event of its channels
    /// would be missed: it is ended as it opens, and the browser asks again.
    package let since: EventMark?
    /// What is held as long as the stream is, such as a place among those of its reader.
    package let place: (any AnyObject & Sendable)?
    /// Milliseconds after which the stream ends by itself; nil for as long as both sides stay.
    package let lifetime: Int?

    /// `channels` name what the client may hear; the handler has checked that.
    package init(
        channels: [String], hub: EventHub, greeting: Event? = nil, since: EventMark? = nil,
        place: (any AnyObject & Sendable)? = nil,
        lifetime: Int? = nil
    ) {
        self.channels = channels
        self.hub = hub
        self.greeting = greeting
        self.since = since
        self.place = place
        self.lifetime = lifetime
    }
}
