/// Why a server does not start.
package enum ServerError: Error, Sendable, Equatable {
    /// An address that is not a numeric IPv4 or IPv6 one.
    case badAddress(String)
    /// A proxy that is neither an address nor a network.
    case badProxy(String)
    /// The address and port are taken, or may not be used; with the `errno`.
    case cannotListen(String, errno: Int32)
    /// A system call that must not fail did; with its `errno`.
    case system(String, errno: Int32)
    /// `start` was called a second time.
    case alreadyStarted
}
