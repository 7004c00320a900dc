package import HTTP

extension Visit {
    /// Opens a stream of events. It ends when the viewer's rights change, their session ends or
    /// the space decides anew what it shows to whom.
    /// - Parameters:
    ///   - channels: what they may hear: checked by whoever calls.
    ///   - greeting: what they hear first.
    /// - Throws: `Problem.tooFast` to whoever has too many open already.
    package func stream(_ channels: [String], greeting: Event? = nil) throws -> Response {
        let owner: StreamPlaces.Owner =
            viewer.person.map { .person($0) }
            ?? .guests(network: site.network(of: request.head.peer))
        guard let seat = site.streams.enter(owner) else { throw Problem.tooFast(retryAfter: 30) }
        let own = viewer.person.map { [LiveStreams.channel(of: $0)] } ?? []
        let here = place.map { [LiveStreams.channel(of: $0.id)] } ?? []
        return .events(
            EventSubscription(
                channels: channels + own + here, hub: site.hub, greeting: greeting,
                since: streamTerms.mark, place: seat,
                lifetime: streamTerms.lifetime(from: now)))
    }
}
