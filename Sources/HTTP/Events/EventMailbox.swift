/// Where a hub leaves what its streams are to hear: that of an event loop of the server, of which
/// the events know nothing else.
protocol EventMailbox: AnyObject, Sendable {
    /// Sends the bytes of an event to every stream of a channel.
    func publish(_ event: [UInt8], on channel: String)
    /// No stream of the channel goes on.
    func endStreams(of channel: String)
    /// No stream of the hub goes on.
    func endStreams(of hub: EventHub)
}
