/// How many bodies with files may be on their way at once.
package struct UploadLimits: Sendable {
    /// From everywhere.
    package var total = 256
    /// From one network: an IPv4 address, or 64 bits of an IPv6 one.
    package var perNetwork = 16
    /// Of one sender: see `UploadTerms`.
    package var perSender = 4

    package init() {}
}
