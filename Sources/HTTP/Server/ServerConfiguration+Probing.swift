import Glibc

extension ServerConfiguration {
    /// Whether a server of this configuration could listen now: listens
    /// everywhere it would and lets go at once.
    ///
    /// - Returns: the port; of the system's choice when `port` is 0.
    /// - Throws: what `Server.start` would throw.
    package func probe() throws(ServerError) -> Int {
        let (listeners, port) = try Listener.all(addresses, port: port)
        for listener in listeners { close(listener.descriptor) }
        return port
    }
}
