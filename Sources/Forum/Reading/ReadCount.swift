import Community

/// "Lu par 34 sur 51", where the charter of the space allows it.
enum ReadCount {
    static func text(_ topic: Topic, _ visit: Visit) throws -> String? {
        nil
    }
}
