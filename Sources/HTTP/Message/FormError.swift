/// Why a query or an `application/x-www-form-urlencoded` body is refused.
package enum FormError: Error, Sendable, Equatable {
    /// A `%` not followed by two hexadecimal digits.
    case badPercent
    /// Bytes that are not UTF-8 once decoded.
    case badText
    /// A NUL, which no form sends, where it is refused.
    case nul
    /// More pairs than `FormFields.maximumCount`.
    case tooMany
}
