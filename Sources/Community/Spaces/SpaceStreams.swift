import Storage

extension LiveStreams {
    /// A channel for every stream of a space: what the space switches off or hides from guests is
    /// heard no more.
    static func channel(of space: Space.ID) -> String { "space/\(space)/streams" }
}

extension Database {
    func endStreams(in space: Space.ID) { endStreams(of: LiveStreams.channel(of: space)) }
}
