import Foundation

// Throws bytes at what reads the answers of authenticators: an attestation, the data that is
// signed, what the browser says. Built by .ci/fuzz.

private let key = PasskeyKey(
    .es256,
    Array(repeating: 7, count: 64))

private func ceremony(_ challenge: [UInt8]) -> PasskeyCeremony {
    PasskeyCeremony(
        party: "example.org", origin: "https://example.org", challenge: challenge,
        requiresVerification: false)
}

@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzPasskey(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    let bytes = Array(UnsafeBufferPointer(start: start, count: count))
    let asked = ceremony(Array("question".utf8))
    func said(_ type: String) -> [UInt8] {
        Array(
            #"{"type":"\#(type)","challenge":"cXVlc3Rpb24","origin":"https://example.org"}"#.utf8)
    }
    if let made = try? asked.register(
        clientData: said("webauthn.create"), attestation: bytes)
    {
        precondition((1...1023).contains(made.id.count), "a key without a name")
        precondition(!made.key.bytes.isEmpty, "no key")
    }
    let half = bytes.count / 2
    let used = try? asked.verify(
        clientData: said("webauthn.get"), authenticatorData: Array(bytes.prefix(half)),
        signature: Array(bytes.dropFirst(half)), by: key)
    precondition(used == nil, "a key that is none has signed")
    _ = try? asked.register(clientData: bytes, attestation: [])
    return 0
}
