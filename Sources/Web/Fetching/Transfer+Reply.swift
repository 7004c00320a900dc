extension Transfer.Reply {
    /// Whereto the server leads on; nil if it does not, though its status says so.
    func redirect(from address: WebAddress) throws(FetchReason) -> WebRedirect? {
        guard WebRedirect.statuses.contains(status), let location else { return nil }
        let target: WebAddress
        do throws(WebAddressFault) {
            target = try address.resolving(Self.text(location))
        } catch {
            throw .badRedirect(error)
        }
        return WebRedirect(
            from: address, to: target.inheriting(fragment: address.fragment), status: status)
    }

    /// Octets that are not UTF-8 are what the server's own files are named by.
    private static func text(_ location: [UInt8]) -> String {
        if let text = String(validating: location, as: UTF8.self) { return text }
        let ascii = location.map { byte in
            byte < 128 ? String(Unicode.Scalar(byte)) : "%" + String(byte, radix: 16)
        }
        return ascii.joined()
    }

    func answer(of address: WebAddress, _ chain: [WebRedirect]) -> FetchAnswer {
        FetchAnswer(
            status: status, address: address, chain: chain, fields: fields, body: body,
            isCut: isCut)
    }
}
