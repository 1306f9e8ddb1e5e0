#compdef checker
# Completion of checker for zsh. Read it in ~/.zshrc behind compinit:  source <(checker completion zsh)
_checker() {
    local line word
    local -a found
    for line in "${(@f)$(checker complete --told -- "${(@)words[2,CURRENT]}" 2>/dev/null)}"; do
        [[ -n $line ]] || continue
        word=${line%%$'\t'*}
        if [[ $line == *$'\t'* ]]; then
            found+=("${word//:/\\:}:${line#*$'\t'}")
        else
            found+=("${word//:/\\:}")
        fi
    done
    if (( ${#found} )); then
        _describe checker found
    else
        _files
    fi
}
compdef _checker checker
