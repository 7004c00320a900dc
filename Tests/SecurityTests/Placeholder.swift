enum SecurityTestsPlaceholder {}
