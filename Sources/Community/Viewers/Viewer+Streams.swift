extension Viewer {
    /// The channels that end whoever's streams when their rights change; a guest has no rights
    /// to lose.
    package var streamChannels: [String] { person.map { [LiveStreams.channel(of: $0)] } ?? [] }
}
