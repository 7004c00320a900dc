import CSodium

/// Comparison whose duration tells nothing of where two secrets differ.
package enum ConstantTime {
    /// True if both hold the same bytes. Only the lengths may show in the time taken.
    package static func areEqual(_ left: [UInt8], _ right: [UInt8]) -> Bool {
        guard left.count == right.count else { return false }
        return sodium_memcmp(left, right, left.count) == 0
    }
}
