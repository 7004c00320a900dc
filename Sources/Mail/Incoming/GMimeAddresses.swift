import CGMime

/// Lists of addresses as GMime reads them (RFC 5322 section 3.4).
enum GMimeAddresses {
    private static let most: Int32 = 2_000

    static func list(_ raw: String) -> [IncomingAddress] {
        // A group within a group, and so on, is read by GMime as deep as it goes.
        guard raw.utf8.count(where: { $0 == UInt8(ascii: ":") }) <= IncomingLimits().mostColons,
            GMimeLibrary.isStarted, let options = parvis_gmime_options()
        else { return [] }
        defer { g_mime_parser_options_free(options) }
        guard let list = internet_address_list_parse(options, raw) else { return [] }
        defer { parvis_gmime_unref(list) }
        var found: [IncomingAddress] = []
        collect(list, depth: 0, into: &found)
        return found
    }

    private static func collect(
        _ list: UnsafeMutablePointer<InternetAddressList>, depth: Int,
        into found: inout [IncomingAddress]
    ) {
        for index in 0..<min(internet_address_list_length(list), most) {
            guard let address = internet_address_list_get_address(list, index) else { continue }
            if let mailbox = parvis_gmime_mailbox(address) {
                guard let text = String(lending: internet_address_mailbox_get_addr(mailbox)),
                    !text.onOneLine.isEmpty
                else { continue }
                let name = String(lending: internet_address_get_name(address))?.onOneLine
                found.append(
                    IncomingAddress(name: name == "" ? nil : name, address: text.onOneLine))
            } else if depth < 3, let group = parvis_gmime_group(address),
                let members = internet_address_group_get_members(group)
            {
                collect(members, depth: depth + 1, into: &found)
            }
        }
    }
}
