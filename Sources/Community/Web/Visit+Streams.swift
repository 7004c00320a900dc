package import HTTP

extension Visit {
    /// Opens a stream of events. It ends when the viewer's rights change or their session ends;
    /// a guest has none to lose.
    /// - Parameters:
    ///   - channels: what they may hear: checked by whoever calls.
    ///   - greeting: what they hear first.
    package func stream(_ channels: [String], greeting: Event? = nil) -> Response {
        let own = viewer.person.map { [LiveStreams.channel(of: $0)] } ?? []
        return .events(
            EventSubscription(
                channels: channels + own, hub: site.hub, greeting: greeting,
                afterEndings: streamEndings))
    }
}
