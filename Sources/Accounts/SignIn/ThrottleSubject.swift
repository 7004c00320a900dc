import Security

/// What tries are counted by, as it is kept: a digest, so that nothing that a guest types is
/// stored, however long it is.
struct ThrottleSubject: Equatable {
    let digest: [UInt8]

    init(_ purpose: String, _ parts: [String]) { digest = Fingerprint.of([purpose] + parts) }
}
