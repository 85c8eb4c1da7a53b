"""The use cases of certification: compare, freeze, number, sign, time-stamp, verify, revoke.

Nothing here reads settings or knows HTTP. pyHanko is imported only by the modules that sign, time-stamp or verify,
so that importing the register or the fees stays light.
"""
