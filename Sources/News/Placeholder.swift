enum NewsPlaceholder {}
